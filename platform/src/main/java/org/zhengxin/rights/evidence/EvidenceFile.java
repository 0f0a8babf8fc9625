package org.zhengxin.rights.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * A file of a case (证据文件).
 *
 * @param id its id
 * @param name as its sender called it, without a path, 1 to 120 characters, ending as its type does
 * @param type what it is
 * @param bytes its length
 * @param sha256 SHA-256 of its content in hexadecimal
 * @param parts of how many pieces it consists in the vault
 */
public record EvidenceFile(UUID id, String name, EvidenceType type, long bytes, String sha256, int parts) {

    /** Says nothing of the name. */
    @Override
    public String toString() {
        return "EvidenceFile[" + id + "]";
    }

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
            out.writeUTF(type.name());
            out.writeLong(this.bytes);
            out.writeUTF(sha256);
            out.writeInt(parts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static EvidenceFile read(UUID id, byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            return new EvidenceFile(
                    id, in.readUTF(), EvidenceType.valueOf(in.readUTF()), in.readLong(), in.readUTF(), in.readInt());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
