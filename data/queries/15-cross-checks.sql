/* vi: (Nhà nghiên cứu) Số học không khớp ở đâu?
   en: (Researcher) Where does the arithmetic not hold? */
SELECT finding, message_vi, document, quote, other_document, other_quote
  FROM mart.cross_check
 ORDER BY finding, document, quote;
