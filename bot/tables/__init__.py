"""The tables of the database, and the migrations that make older files like new ones."""
