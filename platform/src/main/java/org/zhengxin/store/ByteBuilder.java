package org.zhengxin.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** A growing run of bytes, whole numbers in network order. */
final class ByteBuilder {
    private static final VarHandle INT2 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT4 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT8 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int length;

    ByteBuilder(int capacity) {
        this.bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    ByteBuilder int1(int value) {
        int at = claim(1);
        bytes[at] = (byte) value;
        return this;
    }

    ByteBuilder int2(int value) {
        int at = claim(Short.BYTES); // first: it may put a larger array in place
        INT2.set(bytes, at, (short) value);
        return this;
    }

    ByteBuilder int4(int value) {
        int at = claim(Integer.BYTES); // first: it may put a larger array in place
        INT4.set(bytes, at, value);
        return this;
    }

    ByteBuilder int8(long value) {
        int at = claim(Long.BYTES); // first: it may put a larger array in place
        INT8.set(bytes, at, value);
        return this;
    }

    ByteBuilder bytes(byte[] value) {
        int at = claim(value.length);
        System.arraycopy(value, 0, bytes, at, value.length);
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Hands everything over and starts again empty. */
    void writeTo(CopyIn copy) throws java.sql.SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private int claim(int count) {
        int at = length;
        length += count;
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
        }
        return at;
    }
}
