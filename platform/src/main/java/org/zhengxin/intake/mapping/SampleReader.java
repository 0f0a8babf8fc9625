package org.zhengxin.intake.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengxin.intake.SampleSheet;
import org.zhengxin.table.FileProblem;
import org.zhengxin.table.HeaderFinder;
import org.zhengxin.table.MemoryContent;
import org.zhengxin.table.Opened;
import org.zhengxin.table.ReadLimits;
import org.zhengxin.table.RowSource;
import org.zhengxin.table.SourceItem;
import org.zhengxin.table.SourceRow;
import org.zhengxin.table.TableFiles;
import org.zhengxin.web.Text;

/** Reads the header and the first rows of a sample in memory (读取样表), not knowing yet what its columns are called. */
public final class SampleReader {
    private static final ReadLimits LIMITS =
            new ReadLimits(256L << 20, 300, 500, 50, 1_000_000, 500, 32_767, 1 << 18, 64L << 20, 16);
    private static final int ROWS = 10;
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_CHARACTERS = 100_000;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.,%/:年月日\\- ]+");

    private SampleReader() {}

    /** Reads a file; never fails because of what it holds. */
    public static SampleSheet.Reading read(byte[] file) {
        try {
            return switch (TableFiles.open(new MemoryContent(file), LIMITS)) {
                case Opened.Unreadable(FileProblem problem) -> unreadable(problem);
                case Opened.Readable readable -> {
                    try (RowSource rows = readable.rows()) {
                        yield read(rows);
                    }
                }
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static SampleSheet.Reading read(RowSource source) throws IOException {
        List<SourceRow> first = new ArrayList<>();
        for (SourceItem item = source.next();
                item != null && first.size() < HeaderFinder.ROWS + ROWS;
                item = source.next()) {
            if (item instanceof FileProblem problem) {
                if (first.isEmpty()) {
                    return unreadable(problem);
                }
                break;
            }
            SourceRow row = (SourceRow) item;
            if (!first.isEmpty() && !first.getFirst().sheet().equals(row.sheet())) {
                break;
            }
            if (row.problem() == null) {
                first.add(row);
            }
        }
        int header = header(first);
        return header < 0 ? noHeader() : sheet(first, header);
    }

    /** The header is the row with most different words; of equals the first. */
    private static int header(List<SourceRow> rows) {
        int best = -1;
        int most = 1;
        for (int i = 0; i < Math.min(rows.size(), HeaderFinder.ROWS); i++) {
            int words = rows.get(i).number() == 0 ? Integer.MAX_VALUE : words(rows.get(i));
            if (words > most) {
                best = i;
                most = words;
            }
        }
        return best;
    }

    private static int words(SourceRow row) {
        Set<String> words = new HashSet<>();
        for (String text : row.texts()) {
            String word = text.strip();
            if (!word.isEmpty()
                    && word.length() <= LONGEST_LABEL
                    && !NUMERIC.matcher(word).matches()) {
                words.add(word);
            }
        }
        return words.size();
    }

    private static SampleSheet.Reading sheet(List<SourceRow> rows, int header) {
        List<SampleSheet.Line> lines = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (SourceRow row : rows.subList(header + 1, rows.size())) {
            left -= row.texts().stream().mapToInt(String::length).sum();
            if (lines.size() == ROWS || left < 0) {
                break;
            }
            lines.add(new SampleSheet.Line((int) row.number(), row.texts()));
        }
        List<String> labels =
                rows.get(header).texts().stream().map(String::strip).toList();
        return new SampleSheet.Reading.Sheet(new SampleSheet(labels, lines));
    }

    private static SampleSheet.Reading unreadable(FileProblem problem) {
        return new SampleSheet.Reading.Unreadable(Text.of(problem.zh(), problem.en()));
    }

    private static SampleSheet.Reading noHeader() {
        return new SampleSheet.Reading.Unreadable(Text.of("没有找到表头。", "No header was found."));
    }
}
