"""What people want, as values: what is to be done for them, or shown."""
