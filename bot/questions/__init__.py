"""From a message to a question."""
