"""Which keys may the front matter of a page of content/pages hold?"""

from pressroom.model.key import Key, Kind

PAGE_KEYS = {
    key.name: key
    for key in (
        Key(
            name="title",
            kind=Kind.TEXT,
            meaning="What the page is called.",
            example="About us",
            is_required=True,
        ),
        Key(
            name="slug",
            kind=Kind.SLUG,
            meaning="The page's address; made from its title when not given.",
            example="about",
        ),
        Key(
            name="description",
            kind=Kind.TEXT,
            meaning="What search engines show below the title.",
            example="Who runs this newsroom.",
            is_required=True,
        ),
        Key(
            name="lang",
            kind=Kind.LANG,
            meaning="The language of the page; the site's when not given.",
            example="es",
        ),
    )
}
