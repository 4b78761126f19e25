//! A pack and a selection become an answer, natively and in the page
