package org.zhengxin.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.search.NameEntries;
import org.zhengxin.organisation.search.NameEntry;
import org.zhengxin.organisation.search.NameIndexWriter;

/** Tells the index of names what a transaction opened or changed (索引同步): a search sees it with the commit. */
@Component
class NameIndexing {
    private final NameEntries entries;
    private final NameIndexWriter writer;

    NameIndexing(NameEntries entries, NameIndexWriter writer) {
        this.entries = entries;
        this.writer = writer;
    }

    void opened(List<HistoryWriter.Entry> opened) {
        writer.add(opened.stream().map(this::after).toList());
    }

    /** Changes of what no search looks at, such as an address, leave the index alone. */
    void changed(List<HistoryWriter.Entry> changed) {
        writer.replace(changed.stream()
                .filter(entry -> !after(entry).equals(before(entry)))
                .map(this::after)
                .toList());
    }

    private @Nullable NameEntry before(HistoryWriter.Entry entry) {
        return entry.before() == null ? null : entries.of(entry.organisationId(), entry.before());
    }

    private NameEntry after(HistoryWriter.Entry entry) {
        return entries.of(entry.organisationId(), entry.pending().getLast().data());
    }
}
