"""One article as a page: its text, its marks, its header, its scroll bar."""
