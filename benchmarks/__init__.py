"""How fast the bot is, measured on one machine beside simpler ways of doing the same."""
