package org.zhengxin.demo.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Template;
import org.zhengxin.demo.act.Row;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.Dice;

/** Sorts rows into one set of files per agency (报送文件), each begun anew when it is full. */
public final class Outbox implements Closeable {
    private final Path directory;
    private final long seed;
    private final int mostRows;
    private final Map<String, Part> open = new LinkedHashMap<>();
    private final Map<String, Integer> parts = new LinkedHashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    /**
     * Writes below a directory.
     *
     * @param mostRows rows after which a file is closed and the next one begun
     */
    public Outbox(Path directory, long seed, int mostRows) {
        this.directory = directory;
        this.seed = seed;
        this.mostRows = mostRows;
    }

    /**
     * Writes a row into its agency's file.
     *
     * @param wave when the file is sent: all of a wave go before the next one
     */
    public void put(int wave, Row row) {
        String key = wave + "/" + row.agency().code() + "/" + row.template().kind();
        try {
            Part part = open.get(key);
            if (part == null) {
                part = begin(wave, key, row.agency(), row.template());
                open.put(key, part);
            }
            part.sheet.row(row);
            part.rows++;
            if (part.rows == mostRows) {
                finish(part);
                open.remove(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files in the order in which they are to be sent; complete once this is closed. */
    public List<Delivery> deliveries() {
        return deliveries.stream()
                .sorted(Comparator.comparing(delivery -> delivery.file().getFileName()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (Part part : open.values()) {
            finish(part);
        }
        open.clear();
    }

    private Part begin(int wave, String key, Agency agency, Template template) throws IOException {
        int number = parts.merge(key, 1, Integer::sum);
        Dice habit = Dice.of(seed, "habit " + agency.code() + template.kind(), 0);
        FileForm form = FileForm.values()[habit.below(FileForm.values().length)];
        Spelling spelling = Spelling.values()[habit.below(Spelling.values().length)];
        Path folder = Files.createDirectories(directory.resolve(agency.code()));
        Path file = folder.resolve(
                "%d-%s-%s-%04d%s".formatted(wave, template.kind(), agency.code(), number, form.extension()));
        List<Column> columns = Spelling.columns(template);
        Sheet sheet = form.open(file, columns, spelling);
        if (habit.oneIn(3)) {
            sheet.line(List.of(agency.name() + template.label().zh() + "（演示数据，纯属虚构）"));
        }
        sheet.line(columns.stream().map(spelling::header).toList());
        return new Part(sheet, wave, agency.code(), template.kind(), file);
    }

    private void finish(Part part) throws IOException {
        part.sheet.close();
        deliveries.add(new Delivery(part.wave, part.agency, part.kind, part.file, part.rows));
    }

    private static final class Part {
        private final Sheet sheet;
        private final int wave;
        private final String agency;
        private final String kind;
        private final Path file;
        private long rows;

        private Part(Sheet sheet, int wave, String agency, String kind, Path file) {
            this.sheet = sheet;
            this.wave = wave;
            this.agency = agency;
            this.kind = kind;
            this.file = file;
        }
    }
}
