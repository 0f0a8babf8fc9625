package org.zhengxin.demo.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a workbook. */
final class Timeless {
    private static final String PROPERTIES = "docProps/core.xml";

    private Timeless() {}

    static void rewrite(Path workbook) throws IOException {
        Path rewritten = workbook.resolveSibling(workbook.getFileName() + ".part");
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(rewritten)))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                try (InputStream content = in.getInputStream(entry)) {
                    copy(content, out, entry.getName());
                }
            }
        }
        Files.move(rewritten, workbook, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(InputStream in, ZipOutputStream out, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FileForm.NO_TIME);
        out.putNextEntry(entry);
        if (name.equals(PROPERTIES)) {
            String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(properties
                    .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                    .getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
        out.closeEntry();
    }
}
