/** Words that databases do not take as names of columns unless they are quoted. */

export const reserved: ReadonlySet<string> = new Set(
	[
		// PostgreSQL
		'all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column',
		'concurrently constraint create cross current_catalog current_date current_role current_schema current_time',
		'current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from',
		'full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime',
		'localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning',
		'right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user',
		'using variadic verbose when where window with',
		// MySQL
		'accessible add alter asensitive before between bigint blob by call cascade change char character condition continue',
		'convert cube cume_dist cursor database databases day_hour day_minute day_second dec decimal declare delayed delete',
		'dense_rank describe deterministic distinctrow div double drop dual each elseif empty enclosed escaped exists exit',
		'explain first_value float fulltext function generated get grouping groups high_priority if ignore index infile inout',
		'insensitive insert int integer interval iterate json_table key keys kill lag last_value lead leave linear lines load',
		'lock long loop low_priority match mod modifies nth_value ntile numeric of optimize option optionally out outfile over',
		'partition percent_rank precision procedure purge range rank read reads real recursive regexp release rename repeat',
		'replace require resignal restrict return revoke rlike row row_number rows schema schemas sensitive separator set show',
		'signal smallint spatial specific sql ssl starting stored straight_join system terminated tinyint trigger undo unlock',
		'unsigned update usage use utc_date values varbinary varchar varying virtual while write xor zerofill',
		// Oracle
		'access audit cluster comment compress date decimal exclusive file identified immediate increment initial level',
		'maxextents minus mlslabel mode modify noaudit nocompress nowait number offline online pctfree prior privileges public',
		'raw resource rowid rownum session share size start successful synonym sysdate uid validate varchar2 view whenever',
		// SQL Server
		'backup begin break browse bulk checkpoint close clustered coalesce commit compute contains deallocate deny disk',
		'distributed dump errlvl exec execute external fillfactor goto holdlock identity merge national nocheck nonclustered',
		'nullif off open percent pivot plan print proc raiserror readtext reconfigure replication restore rollback rowcount rule',
		'save securityaudit semantickeyphrasetable setuser shutdown statistics textsize top tran transaction truncate tsequal',
		'unpivot updatetext waitfor',
		// SQLite
		'abort action after attach autoincrement conflict deferred detach exclude fail glob indexed instead pragma query raise',
		'reindex savepoint temp temporary vacuum without'
	].flatMap((words) => words.split(' '))
);
