package org.zhengxin.content.library;

import java.nio.file.Path;

/**
 * A file that belongs to an article (附件).
 *
 * @param name its file name, one path segment
 * @param title what readers are told it is
 * @param type what it is by its name's ending
 * @param file where it lies, below the folder
 * @param size in bytes
 */
public record Attachment(String name, String title, FileType type, Path file, long size) {}
