package org.zhengxin.opendata.bulk;

/**
 * One file as it stands in the directory (数据文件).
 *
 * @param name under which it is downloaded, such as {@code honour.csv.gz}
 * @param format {@code csv} or {@code jsonl}
 * @param bytes its length, compressed
 * @param sha256 of the compressed file, lower-case hexadecimal
 * @param stored its name in the directory, different for each content
 */
public record MadeFile(String name, String format, long bytes, String sha256, String stored) {}
