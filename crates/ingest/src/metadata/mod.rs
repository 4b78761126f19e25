//! What is known about an article: titles, dates, people, languages.
