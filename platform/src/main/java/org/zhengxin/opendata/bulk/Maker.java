package org.zhengxin.opendata.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Writes the files of a dataset, both formats in one reading (生成数据文件). */
@Component
class Maker {
    private final Folder folder;

    Maker(Folder folder) {
        this.folder = folder;
    }

    MadeSet make(Dataset set, LocalDate day) throws IOException {
        Path directory = folder.path();
        AtomicLong count = new AtomicLong();
        try (Draft table = new Draft(directory, set.name() + ".csv.gz");
                Draft lines = new Draft(directory, set.name() + ".jsonl.gz")) {
            List<Column> columns = set.columns();
            CsvRows csv = new CsvRows(table.writer(), columns);
            JsonRows json = new JsonRows(lines.writer(), columns);
            Dataset.Source source = set.write(day, row -> {
                csv.add(row);
                json.add(row);
                count.incrementAndGet();
            });
            csv.end();
            List<MadeFile> files = List.of(table.keep("csv"), lines.keep("jsonl"));
            return new MadeSet(set.name(), set.label(), columns, count.get(), source.asOf(), source.mark(), files);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
