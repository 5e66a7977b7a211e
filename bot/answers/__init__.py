"""From a question to an answer, and from an answer to text."""
