package org.zhengxin.demo.file;

import java.nio.file.Path;

/**
 * A file ready to be sent (报送批次).
 *
 * @param wave when it is sent: all files of a wave have ended before one of the next is sent
 * @param agencyCode the sender's unified code
 * @param kind the code of the kind of record
 * @param file where it lies; its name is unlike that of any other file of the city
 * @param rows how many rows it holds, title and header not counted
 */
public record Delivery(int wave, String agencyCode, String kind, Path file, long rows) {}
