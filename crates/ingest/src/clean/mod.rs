//! Taking the web's furniture out of an article, each piece with its reason on record.
