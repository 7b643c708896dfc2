"""The frame around the articles: actions and their keys, bars, menus, dialogs."""
