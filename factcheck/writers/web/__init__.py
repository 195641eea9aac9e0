"""What writers of web pages share: escaped markup, the frame of a page, an article with its marks.

A writer imports these, and they import no writer. A page is made of `tag` (every string in it is
escaped and made visible, so that no text of an article can be markup), and `frame.page` puts it
into one self-contained file: style and script inside, allowed by their hashes, no network.
"""
