package org.zhengxin.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhengxin.intake.spool.Spool;
import org.zhengxin.intake.spool.Spooled;
import org.zhengxin.intake.spool.SpooledFile;

/** Puts test files into a spool and reads them. */
public final class TestSpool {

    private final Path directory;
    private final Spool spool;

    public TestSpool(Path directory) {
        this.directory = directory;
        try {
            this.spool = new Spool(directory, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SpooledFile put(byte[] content) throws IOException {
        return put(new ByteArrayInputStream(content));
    }

    public SpooledFile put(InputStream content) throws IOException {
        return ((Spooled.Stored) spool.store(UUID.randomUUID(), content)).file();
    }

    /** Returns all that a file gives: its rows, then its problem if it has one. */
    public List<SourceItem> read(byte[] content) throws IOException {
        return read(content, ReadLimits.DEFAULT);
    }

    /** Returns all that a file gives: its rows, then its problem if it has one. */
    public List<SourceItem> read(byte[] content, ReadLimits limits) throws IOException {
        SpooledFile file = put(content);
        try {
            return items(TableFiles.open(file, limits));
        } finally {
            file.destroy();
        }
    }

    public List<SourceRow> rows(byte[] content) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        for (SourceItem item : read(content)) {
            switch (item) {
                case SourceRow row -> rows.add(row);
                case FileProblem problem -> throw new AssertionError(problem);
            }
        }
        return rows;
    }

    public FileProblem problem(byte[] content) throws IOException {
        return problem(content, ReadLimits.DEFAULT);
    }

    /** Returns the problem with which a file ends. */
    public FileProblem problem(byte[] content, ReadLimits limits) throws IOException {
        if (read(content, limits).getLast() instanceof FileProblem problem) {
            return problem;
        }
        throw new AssertionError("The file was read to its end");
    }

    public long filesInSpool() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    public static List<SourceItem> items(Opened opened) throws IOException {
        return switch (opened) {
            case Opened.Unreadable(FileProblem problem) -> List.of(problem);
            case Opened.Readable(TableFormat format, RowSource rows) -> {
                List<SourceItem> items = new ArrayList<>();
                try (rows) {
                    for (SourceItem item = rows.next(); item != null; item = rows.next()) {
                        items.add(item);
                    }
                }
                yield items;
            }
        };
    }
}
