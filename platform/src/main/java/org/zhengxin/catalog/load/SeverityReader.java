package org.zhengxin.catalog.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.catalog.SeverityTable.CategoryRow;
import org.zhengxin.catalog.SeverityTable.FineRow;
import org.zhengxin.catalog.SeverityTable.Graded;

/** Reads severity tables. */
final class SeverityReader {

    private final Library library;

    SeverityReader(Library library) {
        this.library = library;
    }

    SeverityTable read(Block block) {
        List<SeverityTable.Block> blocks = new ArrayList<>();
        for (Block sector : block.blocks("sectors")) {
            SeverityTable.Block read = sector(sector);
            if (blocks.stream().anyMatch(other -> clash(read, other))) {
                sector.problem("the sector has a block for these days already");
            }
            blocks.add(read);
        }
        if (blocks.stream().noneMatch(SeverityReader::coversEverything)) {
            block.problem("no block without sector covers all days");
        }
        SeverityTable table = new SeverityTable(block.text("code"), block.words(), blocks);
        block.finish();
        return table;
    }

    private static boolean clash(SeverityTable.Block one, SeverityTable.Block other) {
        return Objects.equals(one.sector(), other.sector()) && one.effective().overlaps(other.effective());
    }

    private static boolean coversEverything(SeverityTable.Block block) {
        return block.sector() == null && block.effective().equals(new Effective(LocalDate.MIN, null));
    }

    private SeverityTable.Block sector(Block block) {
        SeverityTable.Block read = new SeverityTable.Block(
                block.find("sector").orElse(null),
                Values.effective(block, "decided-from", "decided-until", LocalDate.MIN),
                library.basis(block, "declared"),
                block.block("simple-procedure").map(this::graded).orElse(null),
                categories(block),
                fines(block),
                block.block("otherwise").map(this::graded).orElseGet(() -> {
                    block.problem("no otherwise is given");
                    return new Graded(Severity.MODERATE, library.basis(block, "declared"));
                }));
        block.finish();
        return read;
    }

    private Graded graded(Block block) {
        Graded graded = gradedOpen(block);
        block.finish();
        return graded;
    }

    private Graded gradedOpen(Block block) {
        return new Graded(
                Values.required(block, "severity", Severity.class, Severity.MODERATE), library.basis(block, "basis"));
    }

    private List<CategoryRow> categories(Block block) {
        List<CategoryRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Block row : block.blocks("categories")) {
            Graded graded = gradedOpen(row);
            for (String category : row.list("values")) {
                if (!seen.add(category)) {
                    row.problem("values", "the category “" + category + "” stands here twice");
                }
                rows.add(new CategoryRow(category, graded));
            }
            row.finish();
        }
        return rows;
    }

    private List<FineRow> fines(Block block) {
        List<FineRow> rows = new ArrayList<>();
        for (Block row : block.blocks("fines")) {
            if (!rows.isEmpty() && isLast(rows.getLast())) {
                row.problem("a step without upper end must be the last");
            }
            rows.add(new FineRow(
                    Values.amount(row, "up-to").orElse(null),
                    Values.amount(row, "below").orElse(null),
                    gradedOpen(row)));
            row.finish();
        }
        if (!rows.isEmpty() && !isLast(rows.getLast())) {
            block.problem("fines", "the last step must have no upper end");
        }
        return rows;
    }

    private static boolean isLast(FineRow row) {
        return row.upTo() == null && row.below() == null;
    }
}
