package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** One act of a history (一个行为). What it is done to is named by kind and document, about the history's own organisation. */
public sealed interface PlainAct {

    /** Does it to the model; returns what should become of it. */
    List<String> on(PlainFile file);

    /** A file is sent; {@code replaces} names a recalled one in whose place it comes, or 0. */
    record Send(List<PlainRow> rows, int file, int replaces) implements PlainAct {
        @Override
        public List<String> on(PlainFile model) {
            return model.send(rows, file, replaces);
        }

        @Override
        public String toString() {
            return "sends "
                    + rows.stream().map(row -> row.words(file)).collect(Collectors.joining(" and "))
                    + (replaces == 0 ? "" : " in place of file " + replaces);
        }
    }

    /** Its agency withdraws it, or enters that the decision was annulled. */
    record End(PlainKind kind, int document, Why why) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.end(kind, document, why));
        }
    }

    /** Why its agency ends it. */
    enum Why {
        SENT_TWICE,
        WRONG_ORGANISATION,
        ANNULLED
    }

    /** What stands on the document under the other organisation is taken back. */
    record TakeBack(PlainKind kind, int document) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.takeBack(kind, document));
        }
    }

    /** A file is recalled. */
    record Recall(int file) implements PlainAct {
        @Override
        public List<String> on(PlainFile model) {
            return List.of(model.recall(file));
        }
    }

    /** A person prepares a deferral. */
    record PrepareDeferral(PlainKind kind, int document, LocalDate until) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.prepareDeferral(kind, document, until));
        }
    }

    /** Another person decides about it. */
    record DecideDeferral(PlainKind kind, int document, boolean approved) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.decideDeferral(kind, document, approved));
        }
    }

    /** A person prepares the early end of a deferral. */
    record PrepareEnd(PlainKind kind, int document) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.prepareEnd(kind, document));
        }
    }

    /** Another person decides about it. */
    record DecideEnd(PlainKind kind, int document, boolean approved) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.decideEnd(kind, document, approved));
        }
    }

    /** The reviewer releases it, or sends it back. */
    record Review(PlainKind kind, int document, boolean release) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.review(kind, document, release));
        }
    }

    /** The office confirms the organisation. */
    record Confirm() implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.confirm());
        }
    }

    /** The office merges the other organisation into this one, or parts them again. */
    record Merge(boolean together) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.merge(together));
        }
    }

    /** It is erased by order. */
    record Erase(PlainKind kind, int document) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.erase(kind, document));
        }
    }

    /** An objection to it is filed. */
    record Objection(PlainKind kind, int document, int objection) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.object(kind, document, objection));
        }
    }

    /** An objection is decided. */
    record CloseObjection(int objection) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.closeObjection(objection));
        }
    }

    /** It is repaired. */
    record Repair(PlainKind kind, int document) implements PlainAct {
        @Override
        public List<String> on(PlainFile file) {
            return List.of(file.repair(kind, document));
        }
    }
}
