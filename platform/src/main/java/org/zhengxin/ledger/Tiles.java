package org.zhengxin.ledger;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** Returns the hashes of leaves in their order, with zeros for those that the tree does not have. */
    byte[] leaves(long from, long to) {
        ByteBuffer leaves = ByteBuffer.allocate(Math.toIntExact((to - from) * TreeHash.BYTES));
        jdbc.sql("SELECT index, hashes FROM log_tile WHERE level = 0 AND index BETWEEN ? AND ?")
                .param(from / TilePath.FULL)
                .param((to - 1) / TilePath.FULL)
                .query(row -> {
                    long first = row.getLong("index") * TilePath.FULL;
                    byte[] hashes = row.getBytes("hashes");
                    long begin = Math.max(from, first);
                    long end = Math.min(to, first + hashes.length / TreeHash.BYTES);
                    if (begin < end) {
                        leaves.put(
                                (int) (begin - from) * TreeHash.BYTES,
                                hashes,
                                (int) (begin - first) * TreeHash.BYTES,
                                (int) (end - begin) * TreeHash.BYTES);
                    }
                });
        return leaves.array();
    }

    /** Returns the tiles that do not have as many hashes as a tree of a size gives them. */
    List<TilePath> illFitting(long size) {
        return jdbc.sql("""
                SELECT level, index FROM log_tile
                WHERE length(hashes) <> :hash * greatest(0, least(256, (:size::bigint >> (8 * level)) - 256 * index))
                ORDER BY level, index LIMIT 1000
                """)
                .param("hash", TreeHash.BYTES)
                .param("size", size)
                .query((row, n) -> new TilePath(row.getInt("level"), row.getLong("index"), TilePath.FULL))
                .list();
    }

    /** Returns the hashes of complete parts for one piece of work; a tile is read once. */
    Nodes nodes() {
        Map<TilePath, byte[]> read = new HashMap<>();
        return nodes(tile -> read.computeIfAbsent(tile, path -> hashes(path.level(), path.index())));
    }

    /**
     * Returns the hashes of complete parts for a piece of work that asks for the same ones whatever they are: it is done
     * once for nothing, and then all its tiles are read at once.
     */
    Nodes nodesFor(Consumer<Nodes> work) {
        Set<TilePath> needed = new LinkedHashSet<>();
        work.accept((level, index) -> {
            needed.add(tile(level, index));
            return TreeHash.EMPTY;
        });
        Map<TilePath, byte[]> read = new HashMap<>();
        jdbc.sql("""
                SELECT t.level, t.index, t.hashes
                FROM unnest(?::smallint[], ?::bigint[]) AS n(level, index)
                JOIN log_tile t ON t.level = n.level AND t.index = n.index
                """)
                .param(needed.stream().map(TilePath::level).toArray(Integer[]::new))
                .param(needed.stream().map(TilePath::index).toArray(Long[]::new))
                .query(row -> {
                    read.put(new TilePath(row.getInt(1), row.getLong(2), TilePath.FULL), row.getBytes(3));
                });
        return nodes(tile -> read.getOrDefault(tile, new byte[0]));
    }

    private static Nodes nodes(Function<TilePath, byte[]> tiles) {
        return (level, index) -> {
            int height = level % LEVELS;
            int first = (int) ((index << height) % TilePath.FULL);
            return TreeHash.over(tiles.apply(tile(level, index)), first * TreeHash.BYTES, 1 << height);
        };
    }

    /** Returns where the hashes stand that a part is made over. */
    private static TilePath tile(int level, long index) {
        return new TilePath(level / LEVELS, (index << level % LEVELS) / TilePath.FULL, TilePath.FULL);
    }
}
