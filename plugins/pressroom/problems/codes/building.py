"""Problems of building and publishing (E320-E349)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E320",
        message="this artefact is made twice, by {first} and by {second}.",
        meaning="Two parts write the same output file. This is a fault of the program or of a "
        "plugin, not of a release.",
    ),
    Code(
        id="E321",
        message='the template "{value}" fails: {reason}. It was to make {page}.',
        meaning="A template of the theme has an error, or asks for something that is not there. "
        "Each place in it is told for the first page that it fails for.",
    ),
    Code(
        id="E322",
        message="another build or publish is at work here (process {value}). Wait for it, or end "
        "it.",
        meaning="Two at once would overwrite each other.",
    ),
    Code(
        id="E323",
        message="the folder is not a site that we built: it holds {value}. Choose an empty "
        "folder, or move its files away.",
        meaning="A build replaces its output folder whole, so it never takes one that holds "
        "other files.",
    ),
    Code(
        id="E324",
        message='"{value}" is not a moment. Write it like 2026-01-31T09:00:00-05:00.',
        meaning="The clock given with --now or SOURCE_DATE_EPOCH.",
    ),
    Code(
        id="E325",
        message="the page {value} of Pelican could not be read; see the messages above.",
        meaning="Pelican passes over pages it cannot read; a build that lacks one is refused.",
    ),
    Code(
        id="E326",
        message="the folder is a mount point, and cannot be exchanged. Build into a folder "
        "below it, such as {value}.",
        meaning="Trees are exchanged as a whole, which a mount point cannot be.",
    ),
    Code(
        id="E327",
        message="another publish of this content is at work. Wait for it to end.",
        meaning="Two at once would give two releases one sequence number in the ledger.",
    ),
    Code(
        id="E328",
        message="the file does not lie below {value}. Name a release of this site.",
        meaning="`check FILE` reads releases of the content folder.",
    ),
    Code(
        id="E329",
        message="the output folder must not lie inside the content folder {value}, nor around it. "
        "Choose another one with --output.",
        meaning="An output is replaced whole, and no build writes into the content.",
    ),
    Code(
        id="E330",
        message='"{value}" is no page. Pages are .md files with front matter; files to download '
        "belong to a release.",
        meaning="Each file of content/pages is accounted for, so that none is passed over in "
        "silence.",
    ),
    Code(
        id="E331",
        message="the file has changed while the build ran. Build again.",
        meaning="What is published is what was read and checked, so a file that somebody changes "
        "meanwhile stops the build.",
    ),
    Code(
        id="E332",
        message="a process that worked for this build ended before its work was done: {value}. "
        "Build again; with --jobs 1 everything is done in one process.",
        meaning="A worker was killed, or the machine ran out of memory. The site stays as it was.",
    ),
    Code(
        id="E333",
        message='"{value}" is no executor. Write tcp://HOST:PORT, dask, or leave it out.',
        meaning="Where the work is done, given with --executor.",
    ),
    Code(
        id="W334",
        message="the cache cannot be written: {reason}. The site is right; the next build takes "
        "longer.",
        meaning="The cache folder is read-only or full. Nothing of the site depends on it.",
    ),
    Code(
        id="E335",
        message='the package "{value}" is missing, which a Dask cluster needs. Install it with '
        "`.venv/bin/pip install -r requirements-dask.lock`, or leave --executor out.",
        meaning="`distributed` is needed with --executor only, so it is not installed by itself.",
    ),
    Code(
        id="E336",
        message="no scheduler or worker answers at {value}: {reason}. Start one there with `dask "
        "scheduler` and `dask worker`, or leave --executor out.",
        meaning="The Dask cluster that --executor names cannot be reached, has no workers, or was "
        "lost while the build ran. The site stays as it was.",
    ),
    Code(
        id="E337",
        message="this worker cannot work for the build: {value} is not what it is here. Give it "
        "the same, start it anew, and build again.",
        meaning="A worker of a cluster needs the same folders at the same paths, the same code and "
        "the same packages as the process that builds; [operations.md](operations.md) says how.",
    ),
    Code(
        id="E338",
        message="with plugins of others, or filters in the settings, only Pelican can make the "
        "pages, and not on a cluster. Leave --executor out.",
        meaning="Workers of a cluster build without Pelican. Its templates' environment can be "
        "made there only if it consists of our plugins and plain settings.",
    ),
    Code(
        id="E339",
        message="a worker of a cluster is still at work on this site. Wait for it, or end it.",
        meaning="A build that was killed may have left a worker that goes on with its last task.",
    ),
    Code(
        id="E340",
        message="the build cannot go on here: {reason}. Make room, give the right to read and "
        "write, or name another folder with --output; then build again.",
        meaning="The disk is full, or a file or folder that the build needs cannot be used. The "
        "site stays as it was.",
    ),
    Code(
        id="W341",
        message="the report cannot be written: {reason}. The build is what it is without it; name "
        "another file with --report.",
        meaning="What is given with --report is a folder, or lies where nothing can be written.",
    ),
    Code(
        id="E342",
        message='the plugin "{plugin}" changes "{value}" of {release}. Take it out, or let it '
        "change what is a `pelican.contents.Article` only; names of its own it may add.",
        meaning="What a release says stands in its source, past the gate, and in every channel. A "
        "plugin of others that changed it for Pelican's articles only would make the site "
        "contradict itself. [plugins.md](plugins.md) lists the names that are a release's own.",
    ),
    Code(
        id="E343",
        message="PDF is on, but WeasyPrint cannot be used: {reason}. Install it with "
        "`.venv/bin/pip install -r requirements-pdf.lock`, and Pango with the system's own "
        "tool; or leave PDF out.",
        meaning="PDFs are made by WeasyPrint, which is not installed by itself, and which needs "
        "Pango (Debian and Ubuntu: `apt-get install libpango-1.0-0 libpangoft2-1.0-0`).",
    ),
    Code(
        id="E344",
        message="this release cannot be printed as PDF: {reason}. Mend that in the theme or the "
        "text, or leave PDF out of PRESSROOM.",
        meaning="A PDF shows the release's own pictures and the theme's own files, and fetches "
        "nothing. Where WeasyPrint itself fails, the site stays as it was.",
    ),
    # What a hub is told.
    Code(
        id="E346",
        message="what the hub has been told is kept here, and cannot be read or written: {reason}. "
        "Name another file with --since; with one that is not there yet, the hub is told of every "
        "feed.",
        meaning="The file has the address and the SHA-256 of each feed that the hub has taken.",
    ),
    Code(
        id="E347",
        message="the hub was not told of {value}: {reason}. Run the command again later; it goes "
        "on where it stopped.",
        meaning="The hub did not answer, three times, or said that it cannot now.",
    ),
    Code(
        id="E348",
        message="the hub does not take {value}: {reason}. Ask who runs the hub, or write another "
        "one in PRESSROOM.HUB.",
        meaning="A hub may know only certain sites, or be no hub.",
    ),
    Code(
        id="E349",
        message="no feed in this folder names a hub. Write HUB in PRESSROOM, and publish; or name "
        "the public folder with --output.",
        meaning="Feeds say which hub brings them to subscribers.",
    ),
)
