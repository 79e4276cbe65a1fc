"""What the answers before told, and what a question asks of those figures: their sum, how far they lie apart, a share, an average."""
