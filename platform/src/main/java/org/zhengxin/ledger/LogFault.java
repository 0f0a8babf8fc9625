package org.zhengxin.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * Something that the log and the database do not say alike (不一致之处): where it stands, never what it says.
 *
 * @param fault what is wrong
 * @param where the type of the entry, or the table
 * @param id of the thing; null where the log itself is at fault
 * @param version of the thing, if a version is meant
 * @param index in the log, if an entry is meant
 * @param subject the code of the organisation or agency that the thing belongs to, as far as the database still tells;
 *     of a digest of accesses its day
 */
public record LogFault(
        Kind fault,
        String where,
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable Long index,
        @Nullable String subject) {

    /** What can be wrong. */
    public enum Kind {
        /** The database does not hold what the entry names (缺失). */
        DATA_MISSING("日志中有此条目，数据库中没有。", "The database does not hold what the entry names."),
        /** What the database holds is not what was committed to (被改动). */
        DATA_ALTERED("数据库中的内容与日志承诺不符。", "What the database holds is not what was committed to."),
        /** The database says that it was entered elsewhere (位置不符). */
        DATA_MISPLACED("数据库中记载的日志位置不符。", "The database says that it was entered elsewhere in the log."),
        /** The database holds it more than once, or the log names it more than once (重复). */
        DATA_TWICE("同一编号和版本出现多次。", "The same id and version is there more than once."),
        /** Its content was destroyed, and no entry says so (无据销毁). */
        DATA_DESTROYED("内容已销毁，日志中没有删除条目。", "Its content was destroyed, and no entry of the log says so."),
        /** The database holds something that no entry names (未经日志写入). */
        DATA_NOT_ENTERED("数据库中有此版本，日志中没有。", "The database holds a version that no entry names."),
        /** A row beside the versions says something else than they do (与版本不符). */
        DATA_DISAGREES("版本之外的数据与版本不符。", "A row beside the versions says something else than they do."),
        /** More or fewer things than entries, with none to name (数量不符). */
        DATA_COUNT("数据库中的数量与日志条目数不符。", "There are more or fewer things than entries."),
        /** An entry and its hash in the tree differ (条目与树不符). */
        LOG_ENTRY("条目与其在树中的哈希不符。", "An entry is not the one whose hash stands in the tree."),
        /** A stored hash of the tree is missing or is not that of what lies below (树哈希不符). */
        LOG_TREE("树中保存的哈希缺失或者不符。", "A stored hash of the tree is missing or wrong."),
        /** The checkpoint is not signed by the log's key, or is not the tree's (检查点不符). */
        LOG_CHECKPOINT("检查点的签名或者树根不符。", "The checkpoint is not signed by the log's key, or is not that of the tree."),
        /** The entry cannot be read any more (条目不可读). */
        LOG_UNREADABLE("条目缺失或者无法读取。", "The entry is not there, or cannot be read.");

        private final Text meaning;

        Kind(String chinese, String english) {
            this.meaning = Text.of(chinese, english);
        }

        /** Returns what it means. */
        public Text meaning() {
            return meaning;
        }
    }

    /** Returns one about a version of a thing. */
    static LogFault of(Kind fault, LogEntry entry) {
        Leaf leaf = entry.leaf();
        return new LogFault(fault, leaf.type().word(), leaf.id(), leaf.version(), entry.index(), null);
    }

    /** Returns one about a row of a table that the entries do not name. */
    public static LogFault row(
            Kind fault, String table, @Nullable UUID id, @Nullable Integer version, @Nullable String subject) {
        return new LogFault(fault, table, id, version, null, subject);
    }

    static LogFault log(Kind fault, String where, long index) {
        return new LogFault(fault, where, null, null, index, null);
    }

    LogFault about(@Nullable String code) {
        return code == null ? this : new LogFault(fault, where, id, version, index, code);
    }
}
