"""What the bot sends unasked: an outbox that loses nothing, and the sender that empties it."""
