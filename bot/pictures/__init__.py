"""What is drawn: pictures of a programme's day and of where a room is, as PNG."""
