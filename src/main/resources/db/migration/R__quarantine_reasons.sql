-- Every reason code that the program or a check may give. A test compares the list with both.
INSERT INTO warehouse.quarantine_reason AS r (reason, meaning_vi, meaning_en, action_vi, action_en) VALUES
  ('EMPTY_DOCUMENT', 'Tệp không có byte nào', 'The file has no bytes', 'Không cần làm gì, trừ khi nguồn phải có bài; tải lại rồi nạp lại', 'Nothing, unless the source should have had a text; get it again and ingest it'),
  ('NOT_TEXT', 'Không phải văn bản thuộc loại được nhận', 'Not a text of any accepted kind', 'Xem tệp; đặt đúng phần mở rộng rồi nạp lại', 'Look at the file; give it the right extension and ingest it'),
  ('BAD_ENCODING', 'Byte không hợp lệ trong bảng mã đã khai hoặc bảng mã nào đã biết', 'The bytes are not valid in the character set that they claim or in any known', 'Chuyển tệp sang UTF-8 rồi nạp lại', 'Convert the file to UTF-8 and ingest it'),
  ('TOO_LARGE', 'Lớn hơn solieu.max-document-bytes', 'Larger than solieu.max-document-bytes', 'Chia nhỏ tệp, hoặc nâng giới hạn rồi replay', 'Split the file, or raise the limit and replay'),
  ('UNREADABLE', 'Không đọc được tệp hoặc thư mục', 'The file or folder cannot be read', 'Sửa quyền truy cập rồi replay', 'Mend its permissions and replay'),
  ('MISSING_FILE', 'Không có tệp ở đường dẫn đã cho', 'No file stands at the path that was given', 'Sửa đường dẫn; tệp có lại thì replay', 'Check the path; replay when the file is back'),
  ('BAD_MANIFEST', 'Không dùng được manifest hoặc một dòng của nó', 'A manifest, or a row of it, cannot be used', 'Sửa dòng được nêu rồi ingest lại thư mục', 'Mend the line that the message names and ingest the folder again'),
  ('MALFORMED', 'Bộ đọc gặp lỗi với cấu trúc của tài liệu', 'The parser failed on the structure of the document', 'Xem nội dung; báo lỗi chương trình, sửa xong thì replay', 'Look at the payload; report a bug, replay after the fix'),
  ('NO_TEXT_LAYER', 'Trang PDF hoặc ảnh không có lớp văn bản', 'A PDF page or image without a text layer', 'Nhận dạng chữ (OCR) bên ngoài rồi nạp kết quả', 'Run OCR outside and ingest its result'),
  ('NOT_VIETNAMESE', 'Không có văn bản tiếng Việt; được lưu nhưng không trích xuất', 'No Vietnamese text; kept, but not extracted', 'Không cần làm gì', 'Nothing'),
  ('NO_BODY', 'Trang không có thân bài, có thể vì cần JavaScript', 'The page has no body text, perhaps because it needs JavaScript', 'Tìm địa chỉ khác của bài, hoặc sửa bộ chọn của nguồn rồi replay', 'Look for another address, or mend the selectors of the source and replay'),
  ('MISALIGNED_LIST', '"lần lượt" với số tên và số giá trị khác nhau', 'A list ("lần lượt") with unequal counts of names and values', 'Xem câu; số liệu vẫn được giữ, không có chỉ tiêu', 'Look at the sentence; the figures are kept without an indicator'),
  ('UNSAFE_ARCHIVE', 'Gói nén hoặc nguồn tin vượt giới hạn độ sâu, số mục hoặc tỷ lệ nén', 'An archive, feed or package that exceeds its limits of depth, count or ratio', 'Kiểm tra tệp trước khi nâng giới hạn', 'Inspect the file before raising a limit'),
  ('ARCHIVE_DAMAGED', 'Bản lưu bị mất hoặc đã bị thay đổi', 'The archived bytes are missing or were changed', 'Khôi phục từ bản sao lưu rồi replay', 'Restore them from a backup and replay'),
  ('FETCH_FAILED', 'Địa chỉ không trả lời được như cần', 'No usable answer came from the address', 'Chưa cần làm gì: batch.address cho biết vì sao và khi nào thử lại', 'Nothing at first: batch.address says why and when it is tried again'),
  ('SOURCE_UNREADABLE', 'Không đọc được nguồn tin, sơ đồ trang hoặc trang danh mục', 'A feed, sitemap or listing could not be read', 'Kiểm tra địa chỉ và quy tắc của nguồn trong data/sources', 'Check the address and the rules of the source in data/sources'),
  ('EXTRACTION_FAILED', 'Trích xuất gặp lỗi với tài liệu này', 'The extraction failed on the document', 'Báo lỗi kèm mã băm của tài liệu; sửa xong thì replay', 'Report a bug with the digest of the document; replay after the fix'),
  ('UNKNOWN_DOCUMENT', 'Số liệu của một tài liệu không có trong kho', 'A figure of a document that is not in the warehouse', 'Lỗi chương trình: báo lỗi kèm mục này', 'A fault of the program: report it with the entry'),
  ('UNKNOWN_UNIT', 'Đơn vị không có trong data/units', 'A unit that data/units does not have', 'Thêm đơn vị rồi replay', 'Add the unit and replay'),
  ('UNKNOWN_AREA', 'Địa bàn không có trong data/areas', 'An area that data/areas does not have', 'Thêm địa bàn rồi replay', 'Add the area and replay'),
  ('UNKNOWN_INDICATOR', 'Chỉ tiêu không có trong danh mục', 'An indicator that the catalogue does not have', 'Thêm chỉ tiêu rồi replay', 'Add the indicator and replay'),
  ('QUOTE_MISMATCH', 'Trích dẫn không phải đoạn văn giữa hai vị trí của nó', 'The quote is not the text between its offsets', 'Lỗi chương trình: báo lỗi kèm mục này', 'A fault of the program: report it with the entry'),
  ('SENTENCE_MISMATCH', 'Trích dẫn không nằm trong câu của nó', 'The quote does not stand in its sentence', 'Lỗi chương trình: báo lỗi kèm mục này', 'A fault of the program: report it with the entry'),
  ('SHARE_RANGE', 'Tỷ lệ ngoài khoảng 0 đến 100 phần trăm', 'A share outside 0 to 100 per cent', 'Đọc câu: nếu bài sai thì để nguyên; nếu đọc sai thì sửa quy tắc rồi replay', 'Read the sentence: leave it when the article is wrong; mend the rules and replay when it was misread'),
  ('RANK_OVER_TOTAL', 'Thứ hạng lớn hơn tổng số', 'A rank greater than what it is a rank of', 'Đọc câu; sửa quy tắc rồi replay nếu đọc sai', 'Read the sentence; mend the rules and replay when it was misread'),
  ('PART_OVER_WHOLE', 'Phần lớn hơn toàn thể (k/n)', 'A part greater than its whole (k of n)', 'Đọc câu; sửa quy tắc rồi replay nếu đọc sai', 'Read the sentence; mend the rules and replay when it was misread'),
  ('NEGATIVE_LEVEL', 'Số đếm hoặc thứ hạng âm', 'A negative count or rank', 'Đọc câu; sửa quy tắc rồi replay nếu đọc sai', 'Read the sentence; mend the rules and replay when it was misread'),
  ('RANGE_REVERSED', 'Khoảng có đầu trên nhỏ hơn đầu dưới', 'A range whose upper end is below the lower', 'Đọc câu; sửa quy tắc rồi replay nếu đọc sai', 'Read the sentence; mend the rules and replay when it was misread')
ON CONFLICT (reason) DO UPDATE
   SET (meaning_vi, meaning_en, action_vi, action_en)
     = (excluded.meaning_vi, excluded.meaning_en, excluded.action_vi, excluded.action_en);
