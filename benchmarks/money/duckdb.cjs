// The sums of a year over the lines themselves in DuckDB, on a copy of the SQLite database's lines: duckdb.cjs WORK
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const work = path.resolve(process.argv[2]);
const { DuckDBInstance } = require(path.join(work, 'node_modules/@duckdb/node-api'));
const now = () => Number(process.hrtime.bigint()) / 1e6;
const database = fs.readdirSync(path.join(work, 'sqlite')).map((name) => path.join(work, 'sqlite', name)).find((name) => /\.(db|sqlite)$/.test(name));

(async () => {
  const csv = path.join(work, 'lines.csv');
  const columns = 'SELECT hex(l.office_id) AS office, s.class_id, l.year, l.quarter, l.kind, l.amount, l.settled FROM money_lines l JOIN money_sources s ON s.office_id = l.office_id AND s.id = l.source_id';
  fs.writeFileSync(csv, execFileSync('sqlite3', ['-csv', '-header', database, columns], { maxBuffer: 1 << 30 }));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE lines AS SELECT * FROM read_csv('${csv}')`);
  const times = [];
  for (let i = 0; i < 60; i++) {
    const started = now();
    await connection.run(`INSERT INTO lines SELECT * FROM lines LIMIT 1`);
    const asked = now();
    const rows = (await connection.runAndReadAll(`SELECT office, class_id, quarter, kind, sum(amount), sum(settled) FROM lines WHERE year = ${2566 + (i % 3)} GROUP BY ALL`)).getRows();
    times.push(now() - asked);
    if (!rows.length || asked < started) throw new Error('no rows');
  }
  times.sort((a, b) => a - b);
  console.log(`the same in SQL over lines p50 ${times[30].toFixed(1)} ms  p95 ${times[57].toFixed(1)} ms  max ${times[59].toFixed(1)} ms`);
  process.exit(0);
})();
