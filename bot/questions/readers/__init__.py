"""One file per sort of question: each reads a message as its sort, or passes."""
