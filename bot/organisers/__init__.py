"""What is kept of organisers: who they are, what they did, what they draft and what they answer."""
