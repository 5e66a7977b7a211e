"""The programme to browse in: its days, a day's slots, what is in a slot, an item's card, and who is in that."""
