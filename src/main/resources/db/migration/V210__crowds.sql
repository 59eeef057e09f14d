-- A key by which many texts are found belongs to a template: it takes no more of them.
COMMENT ON COLUMN warehouse.text_print.bands IS 'vi: Khóa tìm kiếm: hai bản sao có ít nhất một khóa chung; khóa đã có quá nhiều văn bản thì không nhận thêm / en: Keys to look by: two copies share at least one; a key that has many texts already takes no more';
