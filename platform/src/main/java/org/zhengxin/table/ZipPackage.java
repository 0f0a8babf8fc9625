package org.zhengxin.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** A zip read from any place: an archive of table files, or a workbook made of parts. */
final class ZipPackage implements Closeable {

    private static final long DIRECTORY_BYTES = 8L << 20;

    private final ZipFile zip;
    private final UnpackBudget budget;
    private final ReadLimits limits;
    private final List<ZipArchiveEntry> files;
    private final Map<String, ZipArchiveEntry> filesByName = new HashMap<>();
    private final Map<ZipArchiveEntry, AtomicLong> countedBytes = new IdentityHashMap<>();

    private ZipPackage(ZipFile zip, UnpackBudget budget, ReadLimits limits) throws FileProblemException {
        this.zip = zip;
        this.budget = budget;
        this.limits = limits;
        this.files = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                files.add(entry);
                filesByName.putIfAbsent(normal(entry.getName()), entry);
            }
        }
        if (files.size() > limits.maxFiles()) {
            throw new FileProblemException(FileProblemCode.TOO_MANY_FILES, limits.maxFiles());
        }
    }

    static ZipPackage open(Source source, UnpackBudget budget, ReadLimits limits) throws IOException {
        ContentChannel channel = source.channel();
        try {
            channel.allowDirectory(DIRECTORY_BYTES, limits.maxFiles());
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .setUseUnicodeExtraFields(false)
                    .get();
            channel.allowAll();
            return new ZipPackage(zip, budget, limits);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw FileProblemException.from(e, FileProblemCode.BROKEN_ZIP);
        }
    }

    /** Returns the files in the order of the zip's directory. */
    List<ZipArchiveEntry> files() {
        return files;
    }

    /** Returns the file of a path, whatever its case, or null. */
    @Nullable
    ZipArchiveEntry file(String path) {
        return filesByName.get(normal(path));
    }

    /** Opens a file that must be there, such as a workbook's part. */
    InputStream stream(String path) throws IOException {
        ZipArchiveEntry entry = file(path);
        if (entry == null) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        return stream(entry);
    }

    /** Opens a file. */
    InputStream stream(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new FileProblemException(FileProblemCode.ENCRYPTED_ZIP);
        }
        if (!isKnown(entry.getMethod())) {
            throw new FileProblemException(FileProblemCode.UNSUPPORTED_ARCHIVE);
        }
        try {
            return new EntryStream(zip.getInputStream(entry), entry, budget, counted(entry), limits);
        } catch (ContentFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw FileProblemException.from(e, FileProblemCode.BROKEN_ZIP);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private AtomicLong counted(ZipArchiveEntry entry) {
        return countedBytes.computeIfAbsent(entry, key -> new AtomicLong());
    }

    private static boolean isKnown(int method) {
        return method == ZipMethod.STORED.getCode()
                || method == ZipMethod.DEFLATED.getCode()
                || method == ZipMethod.ENHANCED_DEFLATED.getCode();
    }

    private static String normal(String path) {
        String slashes = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }
}
