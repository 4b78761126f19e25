//! A folder of text, Markdown, HTML or JSON Lines becomes clean articles, with a record of all that was dropped or derived
