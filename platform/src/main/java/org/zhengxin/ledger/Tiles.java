package org.zhengxin.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.merkle.Nodes;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/** Reads the tiles of the tree (瓦片读取): 256 hashes of every eighth level, one behind the other. */
@Component
class Tiles {
    static final int LEVELS = 8;

    private final JdbcClient jdbc;

    Tiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the hashes of a tile, as many as there are; none if it has not begun. */
    byte[] hashes(int level, long index) {
        return jdbc.sql("SELECT hashes FROM log_tile WHERE level = ? AND index = ?")
                .param(level)
                .param(index)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** Returns the first hashes of a tile; empty if it has not so many. */
    Optional<byte[]> hashes(int level, long index, int width) {
        return jdbc.sql("""
                SELECT substring(hashes FOR :bytes) FROM log_tile
                WHERE level = :level AND index = :index AND length(hashes) >= :bytes
                """)
                .param("bytes", width * TreeHash.BYTES)
                .param("level", level)
                .param("index", index)
                .query(byte[].class)
                .optional();
    }

    /** Returns the hashes of complete parts for one piece of work; a tile is read once. */
    Nodes nodes() {
        Map<TilePath, byte[]> read = new HashMap<>();
        return (level, index) -> {
            int height = level % LEVELS;
            long first = index << height;
            TilePath tile = new TilePath(level / LEVELS, first / TilePath.FULL, TilePath.FULL);
            byte[] hashes = read.computeIfAbsent(tile, path -> hashes(path.level(), path.index()));
            return over(hashes, (int) (first % TilePath.FULL), 1 << height);
        };
    }

    private static TreeHash over(byte[] hashes, int first, int count) {
        if (count == 1) {
            return TreeHash.of(hashes, first * TreeHash.BYTES, TreeHash.BYTES);
        }
        int half = count / 2;
        return TreeHash.node(over(hashes, first, half), over(hashes, first + half, half));
    }
}
