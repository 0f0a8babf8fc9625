package org.zhengxin.verifier;

/** All that the verifier says (语句表), in both languages; {0}, {1} … are details. */
enum Sentence {
    // verdicts
    VERIFIED("VERIFIED: {0}", "验证通过：{0}"),
    REFUTED("DOES NOT VERIFY: {0}", "验证不通过：{0}"),
    WRONG_USE("NOT VERIFIED: {0}", "未能验证：{0}"),
    UNREADABLE("COULD NOT BE READ: {0}", "无法读取：{0}"),
    CHECKING("checking", "核对中"),

    // places
    AT_LINE("line {0}: {1}", "第 {0} 行：{1}"),
    AT_LINE_AND_INDEX("line {0}, where index {1} is next: {2}", "第 {0} 行（下一序号为 {1}）：{2}"),
    AT_ENTRY("entry {0} in {1}: {2}", "{1} 中的条目 {0}：{2}"),

    // what holds
    SIGNED("the checkpoint of {0} over {1} entries, root {2}, is signed by {3}", "{0} 的检查点（条目数 {1}，根 {2}）由 {3} 签名"),
    INCLUDED("the entry stands in that log at index {0}", "该条目位于此日志，序号 {0}"),
    FIELDS(
            "the {0} fields shown are those that were committed to; {1} more are not shown",
            "所列 {0} 个字段与登记时的承诺一致；另有 {1} 个字段未公开"),
    ENTRY("{0} {1}, version {2}, {3}, recorded at {4}", "{0} {1}，第 {2} 版，{3}，登记时间 {4}"),
    IN_TODAYS(
            "the log as {1} serves it now, with {0} entries, begins with that very tree", "{1} 当前的日志（条目数 {0}）以同一棵树开头"),
    FOLLOWS("it goes on from the {0} entries seen the last time, all of them unchanged", "上次所见的 {0} 个条目原样在内，日志由此延续"),
    REMEMBERED("remembered in {0}", "已记入 {0}"),
    DERIVED(
            "the root was derived anew from {0} entries; every entry, tile and bundle agrees with it",
            "已由 {0} 个条目重新推导出根；所有条目、条目包和瓦片均与之一致"),
    LOG_VERIFIED("the log {0}, {1} entries", "日志 {0}，条目数 {1}"),
    EXPORT_ENTRIES(
            "{0} entries, each with the fields that it commits to ({1} without: erased)",
            "共 {0} 个条目，字段均与承诺一致（其中 {1} 个已清除，无字段）"),
    EXPORT_PARTLY(
            "{0} entries: {1} with open fields and the hashes of those left out, which together give the commitment, {2} as"
                    + " mere entries",
            "共 {0} 个条目：{1} 个列出开放字段及其余字段的哈希，合在一起与承诺一致；{2} 个只有条目本身"),
    EXPORT_ROOTS("{0} asserted roots follow from the entries", "文件中的 {0} 个根均可由条目推导得出"),
    EXPORT_VERIFIED("the export of {0}, {1} entries", "{0} 的导出文件，条目数 {1}"),

    // what to bear in mind
    KEY_FROM_LOG(
            "the key was fetched from {0}: this shows that the log agrees with itself; to know that it is the true one, compare"
                    + " its key with one from elsewhere and give it with --key",
            "公钥取自 {0}：只能说明日志自身前后一致；如需确认日志真伪，请将公钥与其他渠道公布的核对，并以 --key 指定"),
    KEY_REMEMBERED("no key was given; it is held against the one remembered from the last time", "未指定公钥，使用上次记下的公钥"),
    BEGINS_AFTER_ANOTHER(
            "the log follows another: its first entry commits to the last checkpoint of that one (log/predecessor is its proof)",
            "此日志接续另一日志：首个条目对其最后的检查点作了承诺（证明见 log/predecessor）"),
    NO_FIELDS("the file shows no fields: what the entry says of its content is not proved", "文件未列出任何字段：条目的具体内容不在证明之列"),
    FORMER_LOG(
            "the checkpoint is of {0}, a log that has ended: what it covers stood in that one. That the present log, {1}, holds"
                    + " it too is not proved; what a restore lost is not in it until it is sent again",
            "该检查点属于已结束的日志 {0}：其覆盖的内容当时确在其中。现行日志 {1} 是否也有，不在证明之列；数据库恢复时丢失的内容，重新报送后才会收入"),
    EXPORT_PROVES_ONLY_ITSELF(
            "no key was given: the file agrees with itself, which shows damage but no forgery; give --key or --url",
            "未指定公钥：文件自身一致，可排除损坏，不能排除伪造；请以 --key 或 --url 指定"),

    NAMES_LEFT_OUT(
            "the names of legal representatives, and what is not open to all, were left out of this file: of these it proves"
                    + " only that they were committed to",
            "此文件不含法定代表人姓名和未向社会开放的内容：对这些内容只能证明当时作了承诺"),
    EXPORT_ERASED(
            "{0} fingerprints of erased records have the right form; no signature covers them",
            "已删除信息的指纹共 {0} 个，格式正确，不在签名范围之内"),
    HEAD_NOT_SIGNED("no signature covers the date and the list of agencies in the first line", "首行中的日期和部门清单不在签名范围之内"),

    // signatures and keys
    NOT_SIGNED("the checkpoint of {0} is not signed by {1}", "{0} 的检查点没有 {1} 的有效签名"),
    OTHER_ORIGIN("it is of the log {0}, but {1} is expected", "所属日志为 {0}，应为 {1}"),
    NAMES_OTHER_KEY("the file names the key {0}, but {1} signed its checkpoint", "文件所列公钥为 {0}，实际签名公钥为 {1}"),
    CHECKPOINT_FORM("it has not the form of a signed checkpoint", "不符合签名检查点的格式"),
    TOO_MANY_ENTRIES("no log has {0} entries", "条目数 {0} 不合理"),
    KEYS_FORM("what {0} gives as its key is none", "{0} 提供的公钥格式不正确"),
    PROVES_ONLY_ITSELF(
            "everything agrees for {0}, but no key was given and the file's own proves only itself: anyone can make such a"
                    + " file; give --key or --url",
            "{0}：内容相互一致，但未指定公钥，而文件自带的公钥只能证明文件自身（任何人都能制作这样的文件）；请以 --key 或 --url 指定"),
    NO_KEY_AT_ALL("there is no key; give --key or --url", "没有公钥；请以 --key 或 --url 指定"),
    NO_KEY("{0} is neither a key (name+hash+base64) nor a file of keys", "{0} 既不是公钥（名称+哈希+base64），也不是公钥文件"),

    // proofs
    INDEX_OUTSIDE("index {0} is not in a tree of {1} entries", "序号 {0} 不在 {1} 个条目的树内"),
    OTHER_SIZE("the proof is for {0} entries, its checkpoint for {1}", "证明针对 {0} 个条目，检查点为 {1} 个条目"),
    NOT_INCLUDED(
            "the entry, its index {0} or the way to the root was changed: the root does not follow",
            "条目、序号 {0} 或到根的路径被改动：无法推导出根"),
    FIELDS_DIFFER(
            "a field, a salt or a hash was changed: together they do not give the entry's commitment",
            "字段、盐值或哈希被改动：合在一起不等于条目中的承诺"),
    SALTS_OF_OTHER_FIELDS("there is not exactly one salt for each field shown", "盐值与所列字段不是一一对应"),
    HASHES_WITHOUT_FIELDS("there are hashes, but no field is shown", "有哈希而未列出字段"),
    FIELD_SHOWN_AND_HIDDEN("the field {0} is shown and hidden at once", "字段 {0} 既列出又隐藏"),
    NOT_IN_TODAYS(
            "the log has been rewritten: its tree of {1} entries does not begin with the one of {0} that it signed",
            "日志已被改写：现有 {1} 个条目的树不以其曾签名的 {0} 个条目的树开头"),

    // entries, tiles and bundles
    ENTRY_FORM("it has not the form of an entry", "不符合条目格式"),
    ENTRY_TOO_LONG("it is longer than any entry", "超过条目的最大长度"),
    LOG_WITHIN("an entry that begins a log stands within one", "日志起始条目出现在日志中间"),
    TIME_RUNS_BACK(
            "entry {0} was recorded before the one in front of it: one of the two was changed, or they were swapped",
            "条目 {0} 的登记时间早于前一条目：其一被改动，或两者被调换"),
    LEAF_DIFFERS(
            "entry {0} in {1} does not give the hash in {2}: the entry or the tile was changed",
            "{1} 中的条目 {0} 与 {2} 中的哈希不符：条目或瓦片被改动"),
    TILE_DIFFERS(
            "hash {1} in {0} does not follow from the entries {2} to {3}: the tile was changed",
            "{0} 中的第 {1} 个哈希无法由条目 {2} 至 {3} 推导得出：瓦片被改动"),
    TILE_LENGTH("{0} has the wrong length, {1} bytes", "{0} 的长度 {1} 字节不正确"),
    BUNDLE_CUT("{0} ends within an entry", "{0} 在条目中间截断"),
    BUNDLE_COUNT("{0} has {1} entries", "{0} 的条目数 {1} 不正确"),
    ROOT_DIFFERS(
            "the {2} entries give the root {0}, but {1} was signed: entries were changed, added, left out or swapped",
            "由 {2} 个条目推导出的根为 {0}，而签名的根为 {1}：条目曾被改动、增加、删除或调换"),
    TOO_LONG("{0} is longer than {1} bytes", "{0} 超过 {1} 字节"),

    // earlier checkpoints
    ALARM("ALARM: {0}. {1}", "警报：{0}。{1}"),
    ROLLED_BACK("the log had {0} entries and now shows {1}", "日志曾有 {0} 个条目，现在只有 {1} 个"),
    FORKED_SAME_SIZE("there are two different trees of {0} entries under one origin", "同一来源下出现两棵不同的 {0} 条目的树"),
    FORKED("the first {0} entries are not those that were signed the last time", "前 {0} 个条目与上次签名的不同"),
    CONFLICT_KEPT("Keep {0} and {1}: the two signed checkpoints are the evidence", "请保存 {0} 和 {1}：这两个签名检查点就是证据"),
    CONFLICT_NOT_KEPT("The new checkpoint could not be kept in {0}", "新的检查点未能保存到 {0}"),
    STATE_OF_OTHER_LOG(
            "the file remembers the log {0}, and this is {1}; if the register announced a new log, begin a new file",
            "文件记录的是日志 {0}，而当前为 {1}；如平台已公告启用新日志，请另用新文件"),
    STATE_DAMAGED("{0} does not hold a checkpoint as it was remembered", "{0} 中记录的检查点已损坏"),
    STATE_NOT_WRITTEN("all of it verifies, but {0} could not be written", "验证已通过，但 {0} 无法写入"),

    // exports
    NO_EXPORT("it is not the first line of an export of format 1", "不是格式 1 导出文件的首行"),
    NO_EXPORT_LINE("it is neither an entry nor a root, nor a fingerprint, nor the end", "既不是条目行，也不是根、指纹或结束行"),
    NOT_COMPRESSED("the compressed file is damaged or cut off here", "压缩文件在此处损坏或截断"),
    LINE_TOO_LONG("the line is longer than {0} bytes", "该行超过 {0} 字节"),
    ENDS_TOO_EARLY("the file ends too early: a line is missing", "文件提前结束：缺少行"),
    MORE_BEHIND("more follows behind the end", "结束行之后还有内容"),
    OTHER_INDEX("the line has index {0}: a line was added, left out or swapped", "该行序号为 {0}：有行被增加、删除或调换"),
    ROOT_MISPLACED("a root is missing, stands twice or is out of place", "根缺失、重复或位置不对"),
    ROOT_LINE_CHANGED(
            "the root asserted for {0} entries was changed; the entries before it are as they were",
            "针对 {0} 个条目的根被改动；其前各条目未变"),
    PART_CHANGED(
            "an entry in the lines {0} to {1} (index {2} to {3}) was changed: id, version, event, time, order or commitment;"
                    + " with --url naming the log, the line itself is found",
            "第 {0} 至 {1} 行（序号 {2} 至 {3}）中有条目被改动：标识、版本、事件、时间、顺序或承诺；以 --url 指定日志可定位到具体行"),
    PART_OR_ROOT_CHANGED(
            "an entry or the asserted root in the lines {0} to {1} (index {2} to {3}) was changed",
            "第 {0} 至 {1} 行（序号 {2} 至 {3}）中有条目或根被改动"),
    OTHER_COUNT(
            "there are {0} entries; the first line says {1}, the last {2}, the checkpoint {3}",
            "条目共 {0} 个；首行为 {1}，末行为 {2}，检查点为 {3}"),
    OTHER_ERASED_COUNT(
            "there are {0} fingerprints of erased records; the last line says {1}", "已删除信息的指纹共 {0} 个；末行为 {1}"),
    ERASED_MISPLACED("a fingerprint of an erased record stands before the last entry", "已删除信息的指纹出现在最后一个条目之前"),
    NAME_IS_THERE(
            "the file says that names were left out, and here is the name of a legal representative",
            "文件声明不含姓名，而此行列有法定代表人姓名"),
    OTHER_COUNTS("the counts are not those of the entries: {0}", "各类计数与条目不符：{0}"),
    EXPORT_OF_OTHER_LOG("the export is of {0}, the log is {1}", "导出文件属于 {0}，日志为 {1}"),
    DIFFERS_FROM_LOG("the entry is not the one that the log has at this index", "该条目与日志中同一序号的条目不同"),

    // JSON
    NO_UTF8("it is not UTF-8", "不是 UTF-8 编码"),
    NO_JSON("it is not strict JSON ({0})", "不是严格的 JSON（{0}）"),
    NO_OBJECT("it is not a JSON object", "不是 JSON 对象"),
    NOT_CANONICAL("it is not in canonical form (RFC 8785)", "不是规范形式（RFC 8785）"),
    UNKNOWN_MEMBER("there is a member {0} that does not belong there", "出现不应有的成员 {0}"),
    WRONG_MEMBER("{0} is missing or not what it should be", "{0} 缺失或不符合要求"),

    // reading
    NO_FILE("{0} is not there or cannot be read", "{0} 不存在或无法读取"),
    NO_DIRECTORY("{0} is neither a directory nor an address (http, https)", "{0} 既不是目录，也不是网址（http、https）"),
    NOTHING_AT("{1} has no {0}", "{1} 中没有 {0}"),
    STATUS("{0} answers with status {1}", "{0} 返回状态 {1}"),
    NO_ANSWER("{0} does not answer, or not as it should", "{0} 无应答或应答异常"),
    TOO_SLOW("{0} does not answer within {1} s", "{0} 未在 {1} 秒内应答完毕"),
    READING_BROKE_OFF("reading broke off", "读取中断"),
    MEMORY("there is not enough memory", "内存不足"),

    // the command line
    NO_COMMAND("there is no command {0} (help shows what is possible)", "没有命令 {0}（help 显示用法）"),
    NO_OPTION("{0} does not know {1}", "{0} 没有选项 {1}"),
    NO_TARGET("{0} needs to know what to verify", "{0} 需要指明验证对象"),
    ONE_TARGET("only one thing at a time: {0} is one too many", "一次只能验证一个对象：{0} 多余"),
    ONE_VALUE("{0} needs one value, once", "{0} 需要且只能有一个值"),
    NO_ADDRESS("{0} is not an address", "{0} 不是有效网址"),
    NO_LANGUAGE("there is no language {0}: en or zh", "没有语言 {0}：en 或 zh");

    private final String english;
    private final String chinese;

    Sentence(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(Language language) {
        return language == Language.ZH ? chinese : english;
    }
}
