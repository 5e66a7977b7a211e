"""What a programme is: content files, store, reviews, exports."""
