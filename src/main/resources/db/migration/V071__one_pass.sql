-- Articles no longer wait in the database between parsing and extraction: both are done in one go.
DROP TABLE staging.article;
