/* vi: (Nhà nghiên cứu) Đầu năm 2020 kho đã có số liệu nào chưa?
   en: (Researcher) What did the warehouse hold at the beginning of 2020? */
SELECT count(*) AS claims
  FROM mart.as_of('2020-01-01');
