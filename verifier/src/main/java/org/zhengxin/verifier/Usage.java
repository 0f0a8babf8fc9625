package org.zhengxin.verifier;

/** What the command line can do (用法). */
final class Usage {
    private static final String ENGLISH = """
            Verifies what a register of Zhengxin hands out, without trusting it.

              proof FILE [--key KEY|FILE] [--url URL] [--show]
                  A proof or a receipt. --show lists the proved fields.
              log URL|DIR [--key KEY|FILE] [--state FILE]
                  The whole log: derives its root from its entries and compares every tile. --state remembers what
                  was seen, and raises the alarm if the log is ever shortened or rewritten.
              export FILE [--key KEY|FILE] [--url URL|DIR]
                  An export: every commitment, every asserted root, the checkpoint. With --url a changed line is
                  found by comparison with the log itself.

              --key   the log's key (name+hash+base64) or a file of keys, from somewhere other than the file
              --url   where the log is served; its key is fetched if --key is not given, and the file is held
                      against today's log
              --lang  en or zh
            FILE can be - for the standard input. https://credit.example means https://credit.example/log.

            Exit code: 0 verified, 1 does NOT verify, 2 wrong use or nothing to verify against, 3 could not be read.
            """;

    private static final String CHINESE = """
            独立验证正信平台发布的内容，无需信任平台本身。

              proof FILE [--key KEY|FILE] [--url URL] [--show]
                  验证证明或回执。--show 列出已证明的字段。
              log URL|DIR [--key KEY|FILE] [--state FILE]
                  验证整个日志：由条目重新推导根，并核对每一个瓦片。--state 记住所见，日志一旦缩短或改写即报警。
              export FILE [--key KEY|FILE] [--url URL|DIR]
                  验证导出文件：每个承诺、每个根、检查点。指定 --url 可与日志逐条对照，定位被改动的行。

              --key   日志的公钥（名称+哈希+base64）或公钥文件，应取自该文件以外的渠道
              --url   日志地址；未指定 --key 时由此取得公钥，并与当前日志对照
              --lang  en 或 zh
            FILE 为 - 时读标准输入。https://credit.example 即 https://credit.example/log。

            退出码：0 验证通过，1 验证不通过，2 用法错误或没有可对照的公钥，3 无法读取。
            """;

    private Usage() {}

    static String in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }
}
