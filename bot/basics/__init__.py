"""What every part stands on: texts, the time, the database, the log, and work in the background."""
