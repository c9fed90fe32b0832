"""A Dask cluster of two processes on this machine, as long as its input is open.

Prints its address; then answers each line with the process ids of its workers, as JSON.
"""

import json
import os
import sys

from distributed import Client, LocalCluster


def serve(threads: int) -> None:
    """Begin the cluster and answer."""
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=threads, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        print(cluster.scheduler_address, flush=True)
        for _ in sys.stdin:
            print(json.dumps(sorted(client.run(os.getpid).values())), flush=True)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
