-- Spring Batch 6.0.4, org/springframework/batch/core/schema-postgresql.sql, in a schema of its own.

CREATE TABLE batch.BATCH_JOB_INSTANCE (
  JOB_INSTANCE_ID BIGINT  NOT NULL PRIMARY KEY,
  VERSION BIGINT,
  JOB_NAME VARCHAR(100) NOT NULL,
  JOB_KEY VARCHAR(32) NOT NULL,
  constraint JOB_INST_UN unique (JOB_NAME, JOB_KEY)
);

CREATE TABLE batch.BATCH_JOB_EXECUTION (
  JOB_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
  VERSION BIGINT,
  JOB_INSTANCE_ID BIGINT NOT NULL,
  CREATE_TIME TIMESTAMP NOT NULL,
  START_TIME TIMESTAMP DEFAULT NULL,
  END_TIME TIMESTAMP DEFAULT NULL,
  STATUS VARCHAR(10),
  EXIT_CODE VARCHAR(2500),
  EXIT_MESSAGE VARCHAR(2500),
  LAST_UPDATED TIMESTAMP,
  constraint JOB_INST_EXEC_FK foreign key (JOB_INSTANCE_ID)
  references batch.BATCH_JOB_INSTANCE(JOB_INSTANCE_ID)
);

CREATE TABLE batch.BATCH_JOB_EXECUTION_PARAMS (
  JOB_EXECUTION_ID BIGINT NOT NULL,
  PARAMETER_NAME VARCHAR(100) NOT NULL,
  PARAMETER_TYPE VARCHAR(100) NOT NULL,
  PARAMETER_VALUE VARCHAR(2500),
  IDENTIFYING CHAR(1) NOT NULL,
  constraint JOB_EXEC_PARAMS_FK foreign key (JOB_EXECUTION_ID)
  references batch.BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
);

CREATE TABLE batch.BATCH_STEP_EXECUTION (
  STEP_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
  VERSION BIGINT NOT NULL,
  STEP_NAME VARCHAR(100) NOT NULL,
  JOB_EXECUTION_ID BIGINT NOT NULL,
  CREATE_TIME TIMESTAMP NOT NULL,
  START_TIME TIMESTAMP DEFAULT NULL,
  END_TIME TIMESTAMP DEFAULT NULL,
  STATUS VARCHAR(10),
  COMMIT_COUNT BIGINT,
  READ_COUNT BIGINT,
  FILTER_COUNT BIGINT,
  WRITE_COUNT BIGINT,
  READ_SKIP_COUNT BIGINT,
  WRITE_SKIP_COUNT BIGINT,
  PROCESS_SKIP_COUNT BIGINT,
  ROLLBACK_COUNT BIGINT,
  EXIT_CODE VARCHAR(2500),
  EXIT_MESSAGE VARCHAR(2500),
  LAST_UPDATED TIMESTAMP,
  constraint JOB_EXEC_STEP_FK foreign key (JOB_EXECUTION_ID)
  references batch.BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
);

CREATE TABLE batch.BATCH_STEP_EXECUTION_CONTEXT (
  STEP_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
  SHORT_CONTEXT VARCHAR(2500) NOT NULL,
  SERIALIZED_CONTEXT TEXT,
  constraint STEP_EXEC_CTX_FK foreign key (STEP_EXECUTION_ID)
  references batch.BATCH_STEP_EXECUTION(STEP_EXECUTION_ID)
);

CREATE TABLE batch.BATCH_JOB_EXECUTION_CONTEXT (
  JOB_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
  SHORT_CONTEXT VARCHAR(2500) NOT NULL,
  SERIALIZED_CONTEXT TEXT,
  constraint JOB_EXEC_CTX_FK foreign key (JOB_EXECUTION_ID)
  references batch.BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
);

CREATE SEQUENCE batch.BATCH_STEP_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch.BATCH_JOB_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch.BATCH_JOB_INSTANCE_SEQ MAXVALUE 9223372036854775807 NO CYCLE;


COMMENT ON TABLE batch.BATCH_JOB_INSTANCE IS 'vi: Một công việc với một bộ tham số / en: A job with one set of parameters';
COMMENT ON COLUMN batch.BATCH_JOB_INSTANCE.JOB_INSTANCE_ID IS 'vi: Mã công việc với bộ tham số / en: Key of the job with its parameters';
COMMENT ON COLUMN batch.BATCH_JOB_INSTANCE.VERSION IS 'vi: Số lần sửa dòng, chống ghi đè / en: Row version against lost updates';
COMMENT ON COLUMN batch.BATCH_JOB_INSTANCE.JOB_NAME IS 'vi: Tên công việc / en: Name of the job';
COMMENT ON COLUMN batch.BATCH_JOB_INSTANCE.JOB_KEY IS 'vi: Mã băm của các tham số định danh / en: Hash of the identifying parameters';

COMMENT ON TABLE batch.BATCH_JOB_EXECUTION IS 'vi: Một lần chạy công việc / en: One execution of a job';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.JOB_EXECUTION_ID IS 'vi: Mã lần chạy công việc / en: Key of the job execution';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.VERSION IS 'vi: Số lần sửa dòng, chống ghi đè / en: Row version against lost updates';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.JOB_INSTANCE_ID IS 'vi: Mã công việc với bộ tham số / en: Key of the job with its parameters';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.CREATE_TIME IS 'vi: Lúc tạo / en: When it was created';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.START_TIME IS 'vi: Lúc bắt đầu / en: When it started';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.END_TIME IS 'vi: Lúc kết thúc / en: When it ended';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.STATUS IS 'vi: Trạng thái / en: Status';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.EXIT_CODE IS 'vi: Mã kết thúc / en: Exit code';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.EXIT_MESSAGE IS 'vi: Lời giải thích khi kết thúc, gồm lỗi / en: Exit description, with the error';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION.LAST_UPDATED IS 'vi: Lần cập nhật cuối / en: Last update';

COMMENT ON TABLE batch.BATCH_JOB_EXECUTION_PARAMS IS 'vi: Tham số của một lần chạy / en: Parameters of an execution';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_PARAMS.JOB_EXECUTION_ID IS 'vi: Mã lần chạy công việc / en: Key of the job execution';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_PARAMS.PARAMETER_NAME IS 'vi: Tên tham số / en: Name of the parameter';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_PARAMS.PARAMETER_TYPE IS 'vi: Kiểu tham số / en: Type of the parameter';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_PARAMS.PARAMETER_VALUE IS 'vi: Giá trị tham số / en: Value of the parameter';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_PARAMS.IDENTIFYING IS 'vi: Y nếu tham số thuộc định danh công việc / en: Y when it is part of the identity of the job';

COMMENT ON TABLE batch.BATCH_STEP_EXECUTION IS 'vi: Một lần chạy một bước / en: One execution of a step';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.STEP_EXECUTION_ID IS 'vi: Mã lần chạy bước / en: Key of the step execution';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.VERSION IS 'vi: Số lần sửa dòng, chống ghi đè / en: Row version against lost updates';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.STEP_NAME IS 'vi: Tên bước / en: Name of the step';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.JOB_EXECUTION_ID IS 'vi: Mã lần chạy công việc / en: Key of the job execution';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.CREATE_TIME IS 'vi: Lúc tạo / en: When it was created';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.START_TIME IS 'vi: Lúc bắt đầu / en: When it started';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.END_TIME IS 'vi: Lúc kết thúc / en: When it ended';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.STATUS IS 'vi: Trạng thái / en: Status';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.COMMIT_COUNT IS 'vi: Số lần xác nhận giao dịch / en: Number of commits';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.READ_COUNT IS 'vi: Số mục đã đọc / en: Items read';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.FILTER_COUNT IS 'vi: Số mục bị lọc / en: Items filtered out';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.WRITE_COUNT IS 'vi: Số mục đã ghi / en: Items written';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.READ_SKIP_COUNT IS 'vi: Số mục bỏ qua khi đọc / en: Items skipped while reading';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.WRITE_SKIP_COUNT IS 'vi: Số mục bỏ qua khi ghi / en: Items skipped while writing';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.PROCESS_SKIP_COUNT IS 'vi: Số mục bỏ qua khi xử lý / en: Items skipped while processing';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.ROLLBACK_COUNT IS 'vi: Số lần hủy giao dịch / en: Number of rollbacks';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.EXIT_CODE IS 'vi: Mã kết thúc / en: Exit code';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.EXIT_MESSAGE IS 'vi: Lời giải thích khi kết thúc, gồm lỗi / en: Exit description, with the error';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION.LAST_UPDATED IS 'vi: Lần cập nhật cuối / en: Last update';

COMMENT ON TABLE batch.BATCH_STEP_EXECUTION_CONTEXT IS 'vi: Trạng thái để tiếp tục một bước / en: State from which a step continues';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION_CONTEXT.STEP_EXECUTION_ID IS 'vi: Mã lần chạy bước / en: Key of the step execution';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION_CONTEXT.SHORT_CONTEXT IS 'vi: Trạng thái, rút gọn / en: State, shortened';
COMMENT ON COLUMN batch.BATCH_STEP_EXECUTION_CONTEXT.SERIALIZED_CONTEXT IS 'vi: Trạng thái đầy đủ khi dài / en: The whole state when it is long';

COMMENT ON TABLE batch.BATCH_JOB_EXECUTION_CONTEXT IS 'vi: Trạng thái để tiếp tục một công việc / en: State from which a job continues';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_CONTEXT.JOB_EXECUTION_ID IS 'vi: Mã lần chạy công việc / en: Key of the job execution';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_CONTEXT.SHORT_CONTEXT IS 'vi: Trạng thái, rút gọn / en: State, shortened';
COMMENT ON COLUMN batch.BATCH_JOB_EXECUTION_CONTEXT.SERIALIZED_CONTEXT IS 'vi: Trạng thái đầy đủ khi dài / en: The whole state when it is long';
