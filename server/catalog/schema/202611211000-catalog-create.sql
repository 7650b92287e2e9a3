-- Reference lists as shipped with the program, one row per file; sha256 tells whether to load it again.
CREATE TABLE catalog_lists (
  list text NOT NULL PRIMARY KEY,
  name_th text NOT NULL,
  name_en text NOT NULL,
  sha256 text NOT NULL,
  position int NOT NULL
);

-- Their rows, the same for every office. extra: the columns that only this list has.
CREATE TABLE catalog_items (
  list text NOT NULL,
  item_id text NOT NULL,
  position int NOT NULL,
  parent_id text NOT NULL,
  code text NOT NULL,
  name_th text NOT NULL,
  name_en text NOT NULL,
  valid_from_be int,
  valid_to_be int,
  verified text NOT NULL,
  note text NOT NULL,
  extra json NOT NULL,
  PRIMARY KEY (list, item_id),
  FOREIGN KEY (list) REFERENCES catalog_lists (list)
);

-- What an office added or changed; hides the shipped row of the same list and item.
CREATE TABLE catalog_office_items (
  office_id id NOT NULL,
  id id NOT NULL,
  list text NOT NULL,
  item_id text NOT NULL,
  parent_id text NOT NULL,
  code text NOT NULL,
  name_th text NOT NULL,
  name_en text NOT NULL,
  valid_from_be int,
  valid_to_be int,
  verified text NOT NULL,
  note text NOT NULL,
  extra json NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (list) REFERENCES catalog_lists (list)
);
CREATE UNIQUE INDEX catalog_office_items_item ON catalog_office_items (office_id, list, item_id);
