-- Documents as issued: both files lie in the file store; nothing here is ever updated.
CREATE TABLE issued_documents (
  office_id id NOT NULL,
  id id NOT NULL,
  form text NOT NULL,
  copy text NOT NULL,
  name text NOT NULL,
  record_kind text NOT NULL,
  record_id id NOT NULL,
  template_id text NOT NULL,
  content_sha256 text NOT NULL,
  pdf_file_id id NOT NULL,
  docx_file_id id NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX issued_documents_by_record ON issued_documents (office_id, record_kind, record_id, at);
